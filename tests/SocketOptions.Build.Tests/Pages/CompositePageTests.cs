using Build.Tests.Pages.Infrastructure;
using Sockets.Options;

namespace Build.Tests.Pages;

internal sealed class CompositePageTests
{
    [Test]
    public void Declarations_AreThoseOfTheLibrary()
    {
        string[] entries = File.ReadAllText(Path.Combine(Committed.PagesFolder, "composites.md")).Split("\n## ")[1..];

        Assert.That(entries, Is.Not.Empty);
        foreach (string entry in entries)
        {
            string name = entry.Split('\n')[0];
            Assert.That(
                entry.Split("```")[1].Split('\n')[1], Is.EqualTo(CSharpSignature.Of(typeof(SocketRef).GetMember(name).Single())));
        }
    }
}
