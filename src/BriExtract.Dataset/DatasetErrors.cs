using BriExtract.Dataset.Schema;

namespace BriExtract.Dataset;

/// <summary>The messages about datasets: each gives place, finding and remedy.</summary>
public static class DatasetErrors
{
    internal static DatasetException None(string folder) =>
        new($"{folder}: no dataset here ({DatasetFiles.Database} is missing); make one with: bri-extract run INPUT --output {folder}");

    internal static DatasetException OtherVersion(string folder, string found) =>
        new($"{folder}: the dataset has tables of version {found}, this program reads version {DatasetSchema.Version}; make it anew with: bri-extract run INPUT --output {folder}");

    internal static DatasetException Damaged(string folder, string message) =>
        new($"{folder}/{DatasetFiles.Database}: not readable as a dataset ({message}); make it anew with: bri-extract run INPUT --output {folder}");

    internal static DatasetException Busy(string folder) =>
        new($"{folder}: another run is writing there; wait for it or give another --output.");

    internal static DatasetException Database(string message) => new($"the database refused a row: {message}");

    internal static DatasetException MissingValue(string column) => new($"column {column}: a value is missing where every row has one.");

    internal static DatasetException OddValue(string column, string found) => new($"column {column}: '{found}' is no value of it.");

    internal static DatasetException NoRecordFile(string path) => new($"{path}: not a file of this program's tasks; give the files that extract --output wrote.");

    internal static DatasetException OtherRecordFile(string path, string found, string wanted) =>
        new($"{path}: made as '{found}', wanted is '{wanted}'; run that task again with this program and these lexicons.");

    internal static DatasetException CutShort(string path) => new($"{path}: cut short or damaged; run the task that wrote it again.");

    internal static DatasetException OutOfOrder(string table, string before, string after) =>
        new($"table {table}: {after} came after {before}; rows must be added in the order of the table.");
}

/// <summary>A dataset that cannot be read or written; the message is for the person at the terminal.</summary>
public sealed class DatasetException : Exception
{
    /// <summary>Says what was found and what to do.</summary>
    public DatasetException(string message)
        : base(message)
    {
    }

    /// <summary>Says what was found and what to do, with its cause.</summary>
    public DatasetException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
