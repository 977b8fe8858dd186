namespace BriExtract.Extraction.Entities;

/// <summary>Whose figure, and with or in whom.</summary>
/// <param name="Entity">Whose; null when not found.</param>
/// <param name="Counterpart">With or in whom; null when there is none.</param>
internal readonly record struct Parties(string? Entity, string? Counterpart);
