using BriExtract.Core.Quantities;
using BriExtract.Reconciliation.Money;
using BriExtract.Reconciliation.Pairs;
using BriExtract.Reconciliation.Scenes;
using BriExtract.Reconciliation.Units;
using BriExtract.Reconciliation.Words;

namespace BriExtract.Reconciliation;

/// <summary>The tables that reconciliation reads; load once, share between threads.</summary>
/// <param name="Words">How names are compared.</param>
/// <param name="Units">Which units measure one dimension.</param>
/// <param name="Rates">Exchange rates by year.</param>
/// <param name="Plain">Words that tell of no event in particular.</param>
/// <param name="Weights">What each observation says for or against two figures being one fact.</param>
public sealed record ReconciliationLexicons(WordLexicon Words, UnitDimensions Units, ExchangeRates Rates, SceneWords Plain, PairWeights Weights)
{
    /// <summary>Reads the embedded tables, each extended by the file of its name in <paramref name="folder"/>, if there is one.</summary>
    /// <exception cref="InvalidDataException">A row does not fit; the message names file, line and remedy.</exception>
    public static ReconciliationLexicons Load(string? folder = null) =>
        new(WordLexicon.Load(folder), new UnitDimensions(UnitCatalog.Default), ExchangeRates.Load(folder), SceneWords.Load(folder), PairWeights.Load(folder));
}
