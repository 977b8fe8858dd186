using BriExtract.Language.Models;
using BriExtract.Training.Networks;

namespace BriExtract.Tests.Language.Training;

/// <summary>Training is repeatable: the same examples give the same bytes.</summary>
public class TrainingTests
{
    [Fact]
    public void The_same_examples_give_the_same_bytes() => Assert.Equal(Trained(), Trained());

    [Fact]
    public void A_small_network_learns_what_its_features_say()
    {
        var network = Network();
        var scores = new float[network.Padded];
        for (var example = 0; example < 40; example++)
        {
            network.Score(Features(example), new float[network.Hidden], scores);
            Assert.Equal(example % 3, scores.AsSpan(0, 3).IndexOf(scores.AsSpan(0, 3).ToArray().Max()));
        }
    }

    private static int[] Features(int example) => [HashedNetwork.Row(1, (uint)(example % 3), 8), HashedNetwork.Row(2, (uint)(example % 5), 8)];

    private static byte[] Trained()
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream)) Network().Write(writer);
        return stream.ToArray();
    }

    private static HashedNetwork Network()
    {
        var trainer = new HashedNetworkTrainer(rowBits: 8, hidden: 32, outputs: 3, seed: 1);
        var scores = new float[HashedNetwork.Pad(3)];
        for (var round = 0; round < 600; round++)
        {
            trainer.Forward(Features(round % 40), scores);
            HashedNetworkTrainer.SoftmaxError(scores.AsSpan(0, 3), round % 40 % 3);
            scores.AsSpan(3).Clear();
            trainer.Backward(scores);
        }

        return trainer.Quantize();
    }
}
