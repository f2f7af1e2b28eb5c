namespace Prakan.Shared;

/// <summary>What a page gives out comes from somebody else: a browser that shows it all the same lets it do nothing.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SandboxedAttribute : Attribute
{
    public const string Policy = "sandbox; default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
}
