namespace BriExtract.Ingestion.Formats;

/// <summary>What the bytes of an entry are.</summary>
internal enum DumpFormat
{
    Empty,
    Plain,
    Html,
    Xml,
    Json,
    JsonLines,
    Table,
    Warc,
    Arc,
    Mail,
    Mailbox,
    Gzip,
    Bzip2,
    Zip,
    Tar,
    Zstandard,
}
