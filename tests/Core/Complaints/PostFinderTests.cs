using BijliMitra.Core.Areas;
using BijliMitra.Core.Complaints;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BijliMitra.Tests.Core.Complaints;

/// <summary>Who is responsible, on the posts of the sample data.</summary>
public sealed class PostFinderTests(SampleDatabase sample) : IClassFixture<SampleDatabase>
{
    [Theory]
    [InlineData(CompanyFunction.Supply, PostLevel.JuniorEngineer, "JE-209")]
    [InlineData(CompanyFunction.Meter, PostLevel.JuniorEngineer, "JE-210")]
    // Nobody is junior engineer for bills: the next level up.
    [InlineData(CompanyFunction.Billing, PostLevel.JuniorEngineer, "SDO-D3-S1")]
    [InlineData(CompanyFunction.Supply, PostLevel.SubDivisionalOfficer, "SDO-D3-S1")]
    [InlineData(CompanyFunction.Supply, PostLevel.ExecutiveEngineer, "XEN-D3")]
    // One for the whole zone.
    [InlineData(CompanyFunction.Billing, PostLevel.ExecutiveEngineer, "XEN-Billing")]
    [InlineData(CompanyFunction.Commercial, PostLevel.SuperintendingEngineer, "SE-C1")]
    [InlineData(CompanyFunction.Commercial, PostLevel.ChiefEngineer, "CE-NOIDA")]
    public async Task The_nearest_post_up_the_area_tree_that_has_the_function_is_responsible(CompanyFunction function, PostLevel level, string holder)
    {
        await using var db = sample.Open();
        var raviLives = (await db.Accounts.SingleAsync(a => a.Number == "1042210022", TestContext.Current.CancellationToken)).TransformerId;
        Assert.Equal(holder, (await Finder().Find(db, function, raviLives, level, TestContext.Current.CancellationToken))!.Code);
    }

    [Theory]
    [InlineData(CompanyFunction.Meter, PostLevel.JuniorEngineer, "XEN-Meter")]
    [InlineData(CompanyFunction.Supply, PostLevel.JuniorEngineer, "CE-NOIDA")]
    public async Task Where_nobody_knows_the_place_the_zone_is_asked(CompanyFunction function, PostLevel level, string holder)
    {
        await using var db = sample.Open();
        Assert.Equal(holder, (await Finder().Find(db, function, null, level, TestContext.Current.CancellationToken))!.Code);
    }

    private PostFinder Finder() => new(new AreaBook(sample.Open, TimeProvider.System));
}
