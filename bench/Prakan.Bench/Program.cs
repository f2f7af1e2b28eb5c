using Prakan.Bench;

if (args is ["hello", var port]) return await Hello.ServeAsync(int.Parse(port));
return await Rows.PrintAsync(args);
