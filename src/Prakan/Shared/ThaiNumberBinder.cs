using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Prakan.Shared.Language;

namespace Prakan.Shared;

/// <summary>Reads what people type into a number field, and says in one sentence what is wrong with it.</summary>
public sealed class ThaiNumberBinder(Type type) : IModelBinder
{
    private bool IsWhole => type == typeof(int) || type == typeof(long) || type == typeof(short);

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var (name, values) = (bindingContext.ModelName, bindingContext.ValueProvider.GetValue(bindingContext.ModelName));
        if (values == ValueProviderResult.None) return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(name, values);

        if (string.IsNullOrWhiteSpace(values.FirstValue)) BindNothing(bindingContext);
        else if (!ThaiNumber.TryParse(values.FirstValue, out var number)) Refuse(bindingContext, "{0}ต้องเป็นตัวเลข เช่น 1,250");
        else if (IsWhole && number != decimal.Truncate(number)) Refuse(bindingContext, "{0}ต้องเป็นจำนวนเต็ม");
        else if (Fit(number) is { } fitting) bindingContext.Result = ModelBindingResult.Success(fitting);
        else Refuse(bindingContext, "{0}เป็นตัวเลขที่ใหญ่เกินไป");
        return Task.CompletedTask;
    }

    private object? Fit(decimal number)
    {
        try
        {
            return Convert.ChangeType(number, type, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static void BindNothing(ModelBindingContext context)
    {
        if (context.ModelMetadata.IsReferenceOrNullableType) context.Result = ModelBindingResult.Success(null);
        else Refuse(context, "กรุณากรอก{0}");
    }

    private static void Refuse(ModelBindingContext context, string sentence) =>
        context.ModelState.TryAddModelError(context.ModelName, context.HttpContext.RequestServices.GetRequiredService<Say>()[sentence, context.ModelMetadata.GetDisplayName()]);
}

public sealed class ThaiNumberBinderProvider : IModelBinderProvider
{
    private static readonly Type[] Numbers = [typeof(int), typeof(long), typeof(short), typeof(double), typeof(decimal)];

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        Array.Find(Numbers, number => number == context.Metadata.UnderlyingOrModelType) is { } type ? new ThaiNumberBinder(type) : null;
}
