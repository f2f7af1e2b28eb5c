using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prakan.Platform.Accounts.HandOvers;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Registrations;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Accounts.SignIn;
using Prakan.Platform.Accounts.Slips;

namespace Prakan.Platform.Accounts;

internal sealed class AccountTables :
    IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<IdentityUserClaim<Guid>>, IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>, IEntityTypeConfiguration<IdentityUserPasskey<Guid>>,
    IEntityTypeConfiguration<Post>, IEntityTypeConfiguration<Slip>, IEntityTypeConfiguration<HandOver>, IEntityTypeConfiguration<Registration>,
    IEntityTypeConfiguration<Session>, IEntityTypeConfiguration<KnownDevice>, IEntityTypeConfiguration<SignInTrouble>, IEntityTypeConfiguration<SignInMinute>, IEntityTypeConfiguration<RingKey>
{
    public void Configure(EntityTypeBuilder<Person> table) => table.ToTable("people");

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> table) => table.ToTable("person_claims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> table) => table.ToTable("person_logins");

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> table) => table.ToTable("person_tokens");

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> table)
    {
        table.ToTable("person_passkeys");
        table.HasKey(row => row.CredentialId);
        table.HasIndex(row => row.UserId);
        table.HasOne<Person>().WithMany().HasForeignKey(row => row.UserId);
        table.OwnsOne(row => row.Data).ToJson();
    }

    public void Configure(EntityTypeBuilder<Post> table)
    {
        table.HasIndex(row => row.Path);
        table.HasIndex(row => row.PersonId);
        table.HasIndex(row => row.OrganisationId);
        table.HasOne(row => row.Person).WithMany().HasForeignKey(row => row.PersonId);
        table.HasOne(row => row.Organisation).WithMany().HasForeignKey(row => row.OrganisationId);
        table.HasOne(row => row.ActingFor).WithMany().HasForeignKey(row => row.ActingForId);
    }

    public void Configure(EntityTypeBuilder<Slip> table)
    {
        table.HasIndex(row => row.Serial).IsUnique();
        table.HasIndex(row => row.Path);
        table.HasIndex(row => row.BatchId);
        table.HasOne(row => row.Organisation).WithMany().HasForeignKey(row => row.OrganisationId);
        table.HasOne(row => row.Person).WithMany().HasForeignKey(row => row.PersonId);
        table.Property<uint>("xmin").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<HandOver> table)
    {
        table.HasIndex(row => row.Path);
        table.HasIndex(row => row.PostId).IsUnique().HasFilter("state IN ('Offered', 'Accepted')");
        table.HasIndex(row => row.SuccessorId);
        table.HasOne(row => row.Post).WithMany().HasForeignKey(row => row.PostId);
        table.HasOne(row => row.Successor).WithMany().HasForeignKey(row => row.SuccessorId);
        table.Property<uint>("xmin").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<Registration> table)
    {
        table.HasIndex(row => row.Path);
        table.ComplexProperty(row => row.Card);
        table.HasOne(row => row.Organisation).WithMany().HasForeignKey(row => row.OrganisationId);
        table.Property<uint>("xmin").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<Session> table)
    {
        table.HasIndex(row => row.TokenHash).IsUnique();
        table.HasIndex(row => row.PersonId);
        table.HasOne(row => row.Person).WithMany().HasForeignKey(row => row.PersonId);
    }

    public void Configure(EntityTypeBuilder<KnownDevice> table)
    {
        table.HasIndex(row => row.TokenHash);
        table.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId);
    }

    public void Configure(EntityTypeBuilder<SignInTrouble> table) => table.HasKey(row => row.Key);

    public void Configure(EntityTypeBuilder<SignInMinute> table) => table.HasKey(row => row.At);

    public void Configure(EntityTypeBuilder<RingKey> table) => table.HasKey(row => row.Name);
}
