using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Prakan.Shared;

/// <summary>Reads what people type into a date field, in either era and either set of digits.</summary>
public sealed class ThaiDateBinder : IModelBinder
{
    public const string Missing = "กรุณากรอกวันที่";

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var (name, values) = (bindingContext.ModelName, bindingContext.ValueProvider.GetValue(bindingContext.ModelName));
        if (values == ValueProviderResult.None) return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(name, values);

        if (string.IsNullOrWhiteSpace(values.FirstValue)) BindNothing(bindingContext);
        else if (ThaiDate.TryParse(values.FirstValue, out var date, out var fault))
            bindingContext.Result = ModelBindingResult.Success(date);
        else
            bindingContext.ModelState.TryAddModelError(name, fault);
        return Task.CompletedTask;
    }

    private static void BindNothing(ModelBindingContext context)
    {
        if (context.ModelMetadata.IsReferenceOrNullableType) context.Result = ModelBindingResult.Success(null);
        else context.ModelState.TryAddModelError(context.ModelName, Missing);
    }
}

public sealed class ThaiDateBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new ThaiDateBinder() : null;
}
