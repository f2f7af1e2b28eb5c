namespace Prakan.Tests.Platform.Files.Checks.Made;

/// <summary>A file that must not pass, what it does, and what may be said of it.</summary>
internal sealed record Hostile(string Does, byte[] Bytes, params string[] Codes);
