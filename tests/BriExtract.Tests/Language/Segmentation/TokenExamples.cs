using BriExtract.Language;

namespace BriExtract.Tests.Language.Segmentation;

/// <summary>How text is cut into tokens; a linguist may add rows. Tokens are separated by spaces in the second column.</summary>
public class TokenExamples
{
    public static TheoryData<string, string> Words => new()
    {
        { "The bank didn't lend.", "The bank did n't lend ." },
        { "China's exports and the ports' volume", "China 's exports and the ports ' volume" },
        { "China’s exports", "China ’s exports" },
        { "we'll see what they've done", "we 'll see what they 've done" },
        { "It cannot be, but they're gonna try.", "It can not be , but they 're gon na try ." },
        { "O'Neill met al-Qa'ida's envoy", "O'Neill met al - Qa'ida 's envoy" },
        { "a well-known Beijing-based firm", "a well - known Beijing - based firm" },
        { "non-financial e-commerce and co-operation", "non-financial e-commerce and co-operation" },
        { "the U.S.-China talks", "the U.S. - China talks" },
        { "U.S. firms, p.m. trains and a Ph.D. thesis", "U.S. firms , p.m. trains and a Ph.D. thesis" },
        { "Mr. Smith of Acme Inc. and J. K. Rowling", "Mr. Smith of Acme Inc. and J. K. Rowling" },
        { "AT&T spends on R&D, fish&chips do not", "AT&T spends on R&D , fish & chips do not" },
        { "see https://example.org/a?b=1, or www.example.com.", "see https://example.org/a?b=1 , or www.example.com ." },
        { "write to first.last@example.org today", "write to first.last@example.org today" },
        { "and/or km/h", "and / or km / h" },
        { "\"Belt and Road\", they said", "\" Belt and Road \" , they said" },
        { "COVID-19 and the G20", "COVID - 19 and the G20" },
    };

    public static TheoryData<string, string> Numbers => new()
    {
        { "US$2.7 trillion", "US$ 2.7 trillion" },
        { "$3M, €5.5bn and ¥100", "$ 3 M , € 5.5 bn and ¥ 100" },
        { "up 6.3%", "up 6.3 %" },
        { "3,000... So", "3,000 ... So" },
        { "2,3,4 or 1,234,567", "2 , 3 , 4 or 1,234,567" },
        { "Jan. 15th in the 1970s", "Jan. 15th in the 1970s" },
        { "2024-2025, 2024-01-15, 713-853-3989", "2024 - 2025 , 2024-01-15 , 713-853-3989" },
        { "at 7:30pm on 11/28/2000", "at 7:30 pm on 11/28/2000" },
        { "150countries and 35mm film", "150 countries and 35 mm film" },
        { "a 5G network, a 30-year-old", "a 5G network , a 30 - year - old" },
        { "2024's growth, the 1990's", "2024 's growth , the 1990's" },
        { "a .5 share, +86 1", "a .5 share , +86 1" },
        { "No. 5", "No. 5" },
        { "grew in 2024.In 2025", "grew in 2024 . In 2025" },
    };

    [Theory]
    [MemberData(nameof(Words))]
    [MemberData(nameof(Numbers))]
    public void Text_is_cut_as_the_treebanks_cut_it(string text, string tokens)
    {
        var document = EnglishAnalyzer.Default.Segment(text);
        var found = string.Join(' ', Enumerable.Range(0, document.Tokens.Length).Select(i => document.Word(i).ToString()));
        Assert.Equal(tokens, found);
    }
}
