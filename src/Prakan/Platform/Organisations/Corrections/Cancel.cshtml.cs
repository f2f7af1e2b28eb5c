using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Platform.Organisations.Corrections;

[Requires(Verb.CorrectOrganisation)]
public sealed class CancelModel(PrakanDb db, CurrentUser user)
    : CancelChange(db, user, Verb.CorrectOrganisation, change => change.Kind == ChangeKind.Correct, "ยกเลิกการแก้ไขที่กำหนดไว้แล้ว");
