using BriExtract.Core.Facts;
using BriExtract.Core.Figures;
using BriExtract.Dataset.Schema;

namespace BriExtract.Review.Views;

/// <summary>Codes as the dataset writes them; without type parameters, which a page would read as an element.</summary>
internal static class Codes
{
    internal static string Of(Verdict verdict) => EnumCode.Write(verdict);

    internal static string Of(Role role) => EnumCode.Write(role);

    internal static string Of(Ruling ruling) => EnumCode.Write(ruling);
}
