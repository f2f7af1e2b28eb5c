using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Prakan.Platform.Accounts.Permissions;

/// <summary>Every verb is a policy of its own name.</summary>
internal sealed class VerbPolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    // The same name always means the same policy.
    public override bool AllowsCachingPolicies => true;

    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        await base.GetPolicyAsync(policyName)
        ?? new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new VerbRequirement(policyName)).Build();
}

internal sealed record VerbRequirement(string Verb) : IAuthorizationRequirement;

internal sealed class VerbHandler(CurrentUser user) : AuthorizationHandler<VerbRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, VerbRequirement requirement)
    {
        if (user.May(requirement.Verb)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
