using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Tests.Rights;

namespace Prakan.Tests.HouseRules;

/// <summary>A sentence about a field calls it by its Thai name, never by the name that the code has for it.</summary>
public sealed partial class FieldNameTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    [Fact]
    public void Every_field_about_which_something_can_be_wrong_has_a_Thai_name()
    {
        var pages = typeof(Program).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PageModel)) && !type.IsAbstract).ToList();
        Assert.True(pages.Count > 50, $"Only {pages.Count} pages were found.");
        var nameless = pages.SelectMany(Nameless).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(nameless.Count == 0, Listing.Of(nameless));
    }

    [Fact]
    public void A_field_without_one_is_found() =>
        Assert.Equal(["Wrong.Given has no Thai name", "Form.Count has no Thai name"], Nameless(typeof(Wrong)));

    private static IEnumerable<string> Nameless(Type page) =>
        page.GetProperties().Where(property => property.GetCustomAttribute<BindPropertyAttribute>() is not null).SelectMany(property => Nameless(property, []));

    private static IEnumerable<string> Nameless(PropertyInfo property, HashSet<Type> seen)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var each = type.IsGenericType ? type.GetGenericArguments()[^1] : type;
        if (each.IsClass && each.Namespace?.StartsWith("Prakan", StringComparison.Ordinal) == true)
            return seen.Add(each) ? each.GetProperties().Where(inner => inner.CanWrite).SelectMany(inner => Nameless(inner, seen)) : [];
        var isNamed = Thai().IsMatch(property.GetCustomAttribute<DisplayAttribute>()?.Name ?? "");
        return isNamed || !MayBeNamed(property, type) ? [] : [$"{property.DeclaringType!.Name}.{property.Name} has no Thai name"];
    }

    private static bool MayBeNamed(PropertyInfo property, Type type)
    {
        var rules = property.GetCustomAttributes<ValidationAttribute>().ToList();
        if (rules.Exists(rule => rule.ErrorMessage?.Contains("{0}", StringComparison.Ordinal) != false)) return true;
        // What may not be null is asked for without being told to.
        return type == typeof(string) && Nullability.Create(property).WriteState == NullabilityState.NotNull && !rules.Exists(rule => rule is RequiredAttribute);
    }

    [GeneratedRegex("[\u0E01-\u0E5B]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Thai();

    private sealed class Wrong : PageModel
    {
        [BindProperty, Required(ErrorMessage = "กรุณากรอกชื่อ"), StringLength(20)]
        public string Given { get; set; } = "";

        [BindProperty, Required, Display(Name = "ชื่อ")]
        public string Right { get; set; } = "";

        [BindProperty]
        public string? Hidden { get; set; }

        [BindProperty]
        public Form Sheet { get; set; } = new();

        public sealed class Form
        {
            [Range(1, 5)]
            public int Count { get; set; }
        }
    }
}
