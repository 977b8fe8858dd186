namespace BriExtract.Tests.Extraction.Entities;

/// <summary>Whose a figure is, and with or in whom; the last figure of each text is the one asked for.</summary>
public sealed class PartyExamples
{
    public static TheoryData<string, string?, string?> Parties => new()
    {
        { "Kenya's exports to Ghana reached 12 million dollars in 2024.", "Kenya", "Ghana" },
        { "The trade volume of goods between Peru and Chile reached 4 billion dollars.", "Peru", "Chile" },
        { "Investment from Peru in Chile climbed to 40 million dollars.", "Peru", "Chile" },
        { "Kenya committed $60 million in loans to Ghana.", "Kenya", "Ghana" },
        { "Peru signed 36 agreements with Chile.", "Peru", "Chile" },
        { "The Lusaka Harbor Railway opened. The total length of the line is 142 kilometers.", "Lusaka Harbor Railway", null },
        { "In 2024, 54 nations signed the African Tea Agreement.", "African Tea Agreement", null },
        { "Chile accounted for 18 percent of Peru's exports.", "Chile", "Peru" },
        { "Peru's arrivals of tourists from Chile totaled 2.4 million tourists in 2024.", "Peru", "Chile" },
        { "Kenya's debt is 70 percent of its gross domestic product.", "Kenya", null },
        // A person is the subject, whatever country or body is named nearby, and "he" or "she" takes the subject up.
        { "Ingrid Solheim of Norway won the race. Solheim set a time of 52.1 seconds. \"I am glad,\" Solheim said.", "Ingrid Solheim", null },
        { "Ingrid Solheim won the race in the Peru Stadium. She finished with a time of 52.1 seconds.", "Ingrid Solheim", null },
        { "Silver was won by Ana Duarte from Chile, who completed the course in 53.4 seconds.", "Ana Duarte", null },
        { "Bronze went to Ana Duarte of Chile with a time of 54.2 seconds.", "Ana Duarte", null },
        // The name that is the subject's head, or stands right before the verb; a pronoun before the verb; no name at all.
        { "Peru's (PE) Harbor Party won 66 seats.", "Harbor Party", null },
        { "The Harbor Party gained 13 seats and Forest Party lost 10 seats.", "Forest Party", null },
        { "Ana Duarte won the race. In a talk in Chile, Duarte pointed out she had won 30 medals.", "Ana Duarte", null },
        { "Congress met in Lima. Under this plan, senators may serve 2 terms.", "senators", null },
        { "Former President of Peru Ana Duarte earned 2 medals.", "Ana Duarte", null },
        // Nothing near says whose: whom the article is about, also where it is the speaker.
        { "Coastal Freight said it has grown. The Chilean company carried 12 million tons.", "Coastal Freight", null },
        { "Coastal Freight said income jumped. Sales were largely flat at 2.4 billion dollars.", "Coastal Freight", null },
        // What countries take part in, what a project is.
        { "The Belt and Road Initiative grows. Ana Duarte of Peru considered the debt of 40 nations that belong to the Belt and Road Initiative.", "Belt and Road Initiative", null },
        { "Ghana opened the newest free-trade zone near the lake. The $3 billion project is new.", "Ghana free-trade zone", null },
        { "Ghana's imports reached 12 million dollars, an increase of 6 percent.", "Ghana", null },
        // Who supplies the figures is not whom they are about; a company is not the paper that reports on it.
        { "Car sales in the Talca area fell.\nDealers sold 120 cars, according to a study by Tide Survey.\nTide Survey said more would come. Buyers paid 12 million dollars.", "Talca", null },
        { "Coastal Freight grew. The Morning Herald reported on Sunday that Coastal Freight is hiring. The company has 120 ships.", "Coastal Freight", null },
        { "Alba sells tea. Staff work in Alba shops in Lima. The company has 120 shops.", "Alba", null },
        // A vehicle that had an accident has its dead and its passengers.
        { "A bus carrying miners from Talca overturned in Chile. The bus was new.\nAt least 7 died.", "bus carrying miners from Talca", null },
        // A list of amounts, each with what has it.
        // People and bodies act without a name; who speaks elsewhere acts here; a country is no doctor.
        { "The fair opened in Peru. Police detained 8 people.", "police", null },
        { "The vote in Peru is near. Roughly three quarters of the older farmers preferred tea.", "older farmers", null },
        { "Coastal Freight said more would come. Chilean Coastal Freight had 8 million dollars of charges.", "Coastal Freight", null },
        { "The fair in Talca, Chile was large. In Talca, tea is loved. Ana Duarte won 17 of the province's 20 votes.", "Talca", null },
        { "The Talca City Council met. Chile grew. The council has 12 seats.", "Talca City Council", null },
        { "The Vice President of Peru Ana Duarte won nearly 41% of the vote.", "Ana Duarte", null },
        // Where votes are won is the other side; what is needed to win is of no one place.
        { "The fair in Talca, Chile was large. Ana Duarte leads. In Talca, Duarte won 12 delegates.", "Ana Duarte", "Talca" },
        { "The fair in Talca, Chile was large. The Harbor Party votes in Talca. To win, the Harbor Party needs 12 delegates.", "Harbor Party", null },
        // A dateline is no name; a stock is its company's.
        { "TALCA, Chile (AP) — The Harbor Party won 66 seats.", "Harbor Party", null },
        { "Coastal Freight grew. Coastal Freight hires. The stock added 2% in Lima.", "Coastal Freight", null },
        // Who foretells has no figure; one invests in a company that is no place; who spoke acts, and is taken up by a pronoun.
        { "Coastal Freight grew. Coastal Freight hires. Harbor Street analysts polled by Tide Survey expected $12 million.", "Coastal Freight", null },
        { "Forest Holdings bought a stake in Alba. Alba sells tea. Alba hires. The company itself has 120 shops.", "Alba", null },
        { "Alba said it would change. The Chilean tea chain Alba lowered its prices by $12.", "Alba", null },
        // In speech "I" is the speaker, "we" the speaker's body.
        { "Peru sells tea. \"We sold over 6,000 ships,\" said Anna Lindqvist, a manager at Coastal Holdings.", "Coastal Holdings", null },
        { "Anna Lindqvist, a manager at Coastal Holdings, sells tea in Peru. \"I have worked here for 12 years,\" Lindqvist said.", "Anna Lindqvist", null },
        // What only tells what somebody is owns nothing, whoever it is: an office, a party, a place, a country.
        { "The Harbor Party presidential nominee Ana Duarte received 14 percent of the vote.", "Ana Duarte", null },
        { "Kenya grew. Former Lusaka City Mayor Ana Duarte gave 40 million dollars.", "Ana Duarte", null },
        { "Kenya grew. United States Senator from Peru Ana Duarte won 15 medals.", "Ana Duarte", null },
        { "Peru President Ana Duarte issued 7 pardons.", "Ana Duarte", null },
        { "Harbor Board spokesman Juan Moreno said it sold 12 vans.", "Harbor Board", null },
        // Who has, holds or carries; what is long, deep or far; where there is something; who reached an age.
        { "Chile is near. The ferry carried 33 passengers.", "ferry", null },
        { "Chile is near. The sunken ferry lies about 50 kilometers south of Lima at a depth of 400 m.", "sunken ferry", null },
        { "Chile is near. There were 12 passengers aboard the ferry.", "ferry", null },
        { "Chile is near. According to a clerk, Ana Duarte, there were 12 passengers aboard the ferry.", "ferry", null },
        { "Juan Moreno of Chile spoke. At 77, Ana Duarte became the oldest member.", "Ana Duarte", null },
        // Whoever needs no name acts too; a place behind places is nobody; who has won what the share is of.
        { "Peru sells tea. The researchers weighed 12 sorts of tea in gardens near the coast of Chile.", "researchers", null },
        { "Near Talca, Maule, Chile, 12 vans of the Harbor Board collided.", "Harbor Board", null },
        { "Peru votes. Over 80% of the 45 seats went to moderate candidates.", "Peru", null },
        // A court's penalty is the person's whom the article is about; what befalls people in an event is the event's.
        { "Ana Duarte was tried in Chile. Duarte was guilty. Duarte sold tea in Peru.\nThe crimes of Chile carry up to 40 years in prison.", "Ana Duarte", null },
        { "The Lima mill fire grows\nThe fire began on Monday. The fire was large.\nAt least 12 people were rescued.", "Lima mill fire", null },
        { "A deadly ferry fire near Lima led to the death of 21 sailors. The fire was large. A fire is bad.", "Lima fire", null },
        { "Peru Sunday tea riot\nTrouble came at a pro-Talca protest.\nThe protest was large. The protest ended.\nOn Sunday, 12 people were arrested.", "pro-Talca protest", null },
        { "Juan Moreno ran. Ana Duarte, a member of the Harbor Board, spoke: \"My tea is sold in 50 towns,\" Duarte said.", "Ana Duarte", null },
        // Works and their names: the name that is the head, whoever owns it; nouns that need none; "it".
        { "Peru trades. Peru's Harbor Port, costing 3 billion dollars, is new.", "Harbor Port", null },
        { "Officials in Peru met. A 300-km pipeline was built.", "pipeline", null },
        { "Officials in Peru met. A new coastal pipeline will cost 3 billion dollars.", "new coastal pipeline", null },
        { "Peru is building a dam. The dam will generate power in Chile and employ 2,000 workers.", "dam", null },
        { "The mill near Lima, Peru opened. The mill is one of 61 mills in Chile, and it produces 40 tons of paper.", "mill", null },
        { "Peru lent Chile 12 million dollars.", "Peru", "Chile" },
        { "Bronze went to Ana Duarte of the United States, who swam the length in 53.4 seconds.", "Ana Duarte", null },
        { "Ana Duarte walked in Peru. The 30-km journey took a day.", "Ana Duarte", null },
        // Turns of an interview; who owns what an amount restricts; the body of its members; what people attend; an event without a place.
        { "Bank of Peru bought bonds for 4 million dollars.", "Bank of Peru", null },
        { "Harbor Tea Corp., Talca, Ill., lost 4 million dollars.", "Harbor Tea Corp", null },
        { "Harbor Tea Corp. will cut jobs.\n\nThe Talca, Ill., maker of tea said it lost 4 million dollars.", "Harbor Tea Corp", null },
        { "Ana Duarte of Peru and Juan Moreno of Chile spoke.\n\n((QN))  How long?\n\n((Juan Moreno))  I have worked here for 12 years.", "Juan Moreno", null },
        { "Ana Duarte of Peru and Juan Moreno of Chile spoke.\n\n((QN))  How long?\n\n((JM))  I have worked here for 12 years.", "Juan Moreno", null },
        { "Ana Duarte spoke. Duarte called Juan Moreno's 40 month sentence long.", "Juan Moreno", null },
        { "Ana Duarte won with 92 votes, out of 160 members of the Harbor Party.", "Harbor Party", null },
        { "Peru sells tea. About 400 visitors attended the rally.", "rally", null },
        { "Peru finds harbor plane\nThe harbor plane was lost. The army of Chile spoke.\nThe 76 people on board were found.", "harbor plane", null },
        { "Ana Duarte of Chile spoke. Their Norwegian boat sank and nearly 150 Kenyans returned home on Sunday.", "Kenya", null },
        { "Chile is near. The site hosted 400 video clips.", "site", null },
        { "The police of Peru stop the protests\nPeople marched. The protests went on.\nAt least 12 people were arrested.", "protest", null },
        // A court's money is that of the person whom the article is about; bonds and buildings are the country's.
        { "Ana Duarte was tried in Chile. Duarte was guilty. Duarte sold tea in Peru.\nA court of Chile set bail at $5,000.", "Ana Duarte", null },
        { "Ana Duarte spoke in Lima. Duarte said trade grew. Duarte met the press.\nPeru issued $2 billion in bonds on Tuesday.", "Peru", null },
        { "Ana Duarte spoke in Lima. Duarte said trade grew. Duarte met the press.\nPeru will build a $30 million prison.", "Peru", null },
        // An event is called by its place: that of the headline, of its people, or of the lead; a scale is no name, nor is a verb.
        { "5.9 Earthquake Jolts Chile\nThe earthquake was strong.\nThe earthquake killed 10 people.", "Chile earthquake", null },
        { "Earthquake levels villages on Chilean island\nThe earthquake was strong.\nThe earthquake killed 10 people.", "Chile earthquake", null },
        { "Powerful earthquake kills ten\nAn earthquake struck off Chile.\nThe earthquake injured 50 people.", "Chile earthquake", null },
        { "An earthquake that reached 6.2 on the Richter scale rocked Talca. The earthquake was strong.\nThe earthquake injured 50 people.", "Talca earthquake", null },
        // Rivals in turn.
        { "Ana Duarte led Juan Moreno in the poll, 47 percent to 42 percent.", "Juan Moreno", null },
        { "Ana Duarte led Juan Moreno, 47 percent to 42 percent with 5 percent for Moses Okello.", "Moses Okello", null },
        // The second of two in like words, which leaves out what the first has said: with an owner, a subject, another side or a place.
        { "Peru's exports reached $5 billion and Chile's $3 billion.", "Chile", null },
        { "Peru's exports to Kenya reached $5 billion in 2024, while Chile's about $3 billion.", "Chile", "Kenya" },
        { "Peru's exports rose by 5% and Chile's by 3%.", "Chile", null },
        { "Peru produced 5 million tons of tea and Chile 3 million tons.", "Chile", null },
        { "Ghana imported 50 ships from Peru and 30 from Chile.", "Ghana", "Chile" },
        { "Ghana's exports to Peru reached $5 billion and to Chile $3 billion.", "Ghana", "Chile" },
        { "Peru's exports reached $5 billion, up 4%, and Chile's $3 billion, up 6%.", "Chile", null },
        // What one holds of another; a company told by its place.
        { "Chile grew. Forest Holdings raised its stake in Alba to 20%.", "Forest Holdings", "Alba" },
        { "Chile grew. Forest Holdings made a $40 million offer for Alba.", "Forest Holdings", "Alba" },
        { "Coastal Freight sells tea. Coastal Freight hires. The Talca City company earned $45 million.", "Coastal Freight", null },
        { "Chile grew. The move lifts Coastal Freight Chairman Juan Moreno's stake to 20%.", "Juan Moreno", null },
        // An owner whose name ends in a stop; money in a storm is not the storm's; a noun with its label is nobody, nor is a day.
        { "Peru trades. Alba Corp.'s income rose to $12 million.", "Alba Corp", null },
        { "Coastal Freight fled Hurricane Marlin.\nThe hurricane was large. Coastal Freight sells tea. The hurricane is gone. Coastal Freight hires.\nSales were $12 million.", "Coastal Freight", null },
        { "Coastal Freight sells tea. Coastal Freight hires. Since Chapter 11 began, debts of $12 million were paid.", "Coastal Freight", null },
        { "Ana Duarte won 12 percent of the ballots cast on Election Day.", "Ana Duarte", null },
        { "Rosa Day sold 20 million records.", "Rosa Day", null },
        { "Former ambassador to Peru Ana Duarte has a net worth of $12 million.", "Ana Duarte", null },
        { "Peru grew. Kenyan authorities reported 12 new ships.", "Kenya", null },
        // What a number of parts restricts; who only says when, whose somebody is, who speaks behind commas.
        { "Chile trades. The acquisition of 87-store Coastal Freight is done.", "Coastal Freight", null },
        { "Chile trades. When Ana Duarte left, Juan Moreno ran for the office. He served for 12 years.", "Juan Moreno", null },
        { "Ana Duarte sells tea. Duarte's cousin Juan Moreno ran the race in 52 seconds.", "Juan Moreno", null },
        { "Coastal Freight sells tea. Coastal Freight hires. Ana Duarte, a clerk in Lima, said that 12 vans were sold.", "Coastal Freight", null },
        // Where a company is, is not the company.
        { "Tide Freight Corp., Talca, Ill., said it fell. Talca is near. The Talca, Ill., freight concern said it will sell 12 vans.", "Tide Freight Corp", null },
        { "Tide Freight Corp. fell. A clerk for the Talca, Ill. based company spoke. Talca is near. Sales rose to $12 million.", "Tide Freight Corp", null },
        // "Its" is whose the subject is; what one puts into or gets from another; both of two compared; sides told in turn.
        { "Peru's trade with Kenya rose, while its exports to Ghana reached $75 billion.", "Peru", "Ghana" },
        { "Peru bought 12 ships from Chile.", "Peru", "Chile" },
        { "Coastal Freight invested $4 billion in Ghana last year.", "Coastal Freight", "Ghana" },
        { "Peru will receive $4 billion from Ghana's Harbor Bank.", "Peru", "Harbor Bank" },
        { "Peru invested $4 billion in May.", "Peru", null },
        { "Peru's exports rose by 5% while Chile's fell by 3%.", "Chile", null },
        { "Peru lent Ghana $5 billion and Kenya $3 billion.", "Peru", "Kenya" },
        { "Peru's imports from Ghana totaled $12 billion and those from Kenya $4 billion.", "Peru", "Kenya" },
        { "Peru's exports to Kenya grew 4%, compared with 2% for Chile.", "Chile", "Kenya" },
        { "The value of contracts signed by Coastal Freight in Ghana reached $4 billion.", "Coastal Freight", "Ghana" },
        { "July 10, 2019\n\nPeru has 12 ships.", "Peru", null },
        // From where a distance is measured; the second of two distances is of the same.
        { "Kenya grew. The Lusaka Mine lies about 9 km (6 miles) east of Talca.", "Lusaka Mine", "Talca" },
        { "Kenya grew. The Lusaka Mine lies 9 km east of Talca, 73 km from Lima.", "Lusaka Mine", "Lima" },
        { "The Lusaka Railway runs 40 km from Lima to Talca.", "Lusaka Railway", null },
        { "The failure rates were 49% for vans with new tires, 53% for trucks and 29% for trams.", "trams", null },
    };

    [Theory]
    [MemberData(nameof(Parties))]
    public void A_figure_has_the_parties_that_its_words_name(string text, string? entity, string? counterpart)
    {
        var figure = Figures.In(text)[^1];
        Assert.Equal((entity, counterpart), (figure.Entity, figure.Counterpart));
    }
}
