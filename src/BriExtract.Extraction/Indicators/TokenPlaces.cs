using BriExtract.Extraction.Reading;

namespace BriExtract.Extraction.Indicators;

/// <summary>Whether a token belongs to a date or a name of its article.</summary>
internal static class TokenPlaces
{
    /// <summary>Whether a token is part of a date expression.</summary>
    public static bool InDate(this ArticleReading reading, int token)
    {
        int low = 0, high = reading.Dates.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (reading.Dates[middle].EndToken <= token) low = middle + 1;
            else if (reading.Dates[middle].FirstToken > token) high = middle - 1;
            else return true;
        }

        return false;
    }

    /// <summary>A verb of a clause, and no word of a name: "jointly building countries".</summary>
    public static bool IsClauseVerb(this ArticleReading reading, int token) => reading.Document.IsVerb(token) && !reading.InName(token);

    /// <summary>Whether a token is part of a name.</summary>
    public static bool InName(this ArticleReading reading, int token)
    {
        int low = 0, high = reading.Entities.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (reading.Entities[middle].EndToken <= token) low = middle + 1;
            else if (reading.Entities[middle].FirstToken > token) high = middle - 1;
            else return true;
        }

        return false;
    }
}
