using System.Buffers;

namespace Prakan.Platform.Files.Checks;

/// <summary>Words that begin a program where none has any business; each long enough not to stand in pictures by chance.</summary>
internal static class Markup
{
    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["<script", "<html", "<!doctype", "<iframe", "<object", "<svg", "<?php", "<body", "javascript:", "#!/bin/", "#!/usr/"], StringComparison.OrdinalIgnoreCase);

    public static bool IsIn(ReadOnlySpan<byte> bytes) =>
        System.Text.Encoding.Latin1.GetString(bytes).AsSpan().ContainsAny(Words);
}
