using BriExtract.Language.Documents;
using BriExtract.Language.Parsing;
using BriExtract.Language.Tagging;
using BriExtract.Training.Networks;

namespace BriExtract.Tests.Language.Training;

/// <summary>The encoder's way back is written by hand: it must agree with what a small change of a weight does.</summary>
public class SentenceEncoderGradientTests
{
    [Fact]
    public void Gradients_agree_with_finite_differences_and_whole_numbers_with_both()
    {
        var trainer = new SentenceEncoderTrainer(rowBits: 6, hidden: 32, memory: 48, seed: 11) { Dropout = 0, WordDropout = 0 };
        var forms = "The new port handles more goods .".Split(' ').Select(word => WordForms.Of(word)).ToArray();
        var tokens = forms.Select((_, i) => new Token { Start = i, End = i + 1, Upos = (Upos)(i % 5), Xpos = (Xpos)(i % 7) }).ToArray();
        var counts = new int[tokens.Length];
        var random = new RandomSource(12);
        var factors = Enumerable.Range(0, tokens.Length * SentenceEncoder.Roles * 32).Select(_ => random.Symmetric(1)).ToArray();

        double Loss()
        {
            trainer.Forward(forms, tokens, counts);
            return factors.Select((factor, i) => (double)factor * trainer.Reading.Projected[i]).Sum();
        }

        // What ships is whole numbers, but near.
        Loss();
        var shipped = new SentenceEncoder.Reading();
        var encoder = trainer.Mean();
        encoder.Encode(forms, tokens, shipped);
        for (var word = 0; word < tokens.Length; word++) encoder.Project(shipped, [.. Enumerable.Repeat(word, SentenceEncoder.Roles)]);
        for (var i = 0; i < factors.Length; i++) Assert.Equal(trainer.Reading.Projected[i], shipped.Projected.All[i], 0.02f);

        for (var word = 0; word < tokens.Length; word++)
        {
            for (var role = 0; role < SentenceEncoder.Roles; role++)
                factors.AsSpan(((word * SentenceEncoder.Roles) + role) * 32, 32).CopyTo(trainer.ProjectedGradient(word, role));
        }

        trainer.Backward();
        var gradients = trainer.Parameters().Select(parameter => (parameter.Weights, Gradient: parameter.Gradient.ToArray())).ToArray();
        foreach (var (weights, gradient) in gradients)
        {
            // The largest gradients of each array tell most and suffer least from rounding.
            foreach (var at in Enumerable.Range(0, gradient.Length).OrderByDescending(i => Math.Abs(gradient[i])).Take(12))
            {
                const float Step = 1e-2f;
                var kept = weights[at];
                weights[at] = kept + Step;
                var above = Loss();
                weights[at] = kept - Step;
                var below = Loss();
                weights[at] = kept;
                var measured = (above - below) / (2 * Step);
                Assert.InRange(measured / gradient[at], 0.97, 1.03);
            }
        }
    }
}
