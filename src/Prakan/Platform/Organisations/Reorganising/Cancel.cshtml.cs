using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Platform.Organisations.Reorganising;

[Requires(Verb.Reorganise)]
public sealed class CancelModel(PrakanDb db, CurrentUser user)
    : CancelChange(db, user, Verb.Reorganise, change => change.Kind != ChangeKind.Correct, "ยกเลิกการเปลี่ยนแปลงที่วางแผนไว้แล้ว");
