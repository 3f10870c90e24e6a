using AngleSharp.Dom;

namespace Aggregator.Intake.Reading.Html;

/// <summary>
/// A page's elements and texts in reading order, each knowing where it ends and how much it holds: found in one pass without recursion, so that
/// everything after it walks an array. A node's children begin behind it; the next child begins where the last one ends.
/// </summary>
internal sealed class PageTree
{
    private static readonly HashSet<string> Unread = new(StringComparer.Ordinal)
        { "script", "style", "noscript", "template", "svg", "select", "textarea", "canvas", "audio", "video", "head", "title", "map" };

    private PageNode[] _nodes = new PageNode[1024];

    /// <summary>Number of nodes; the first is the body.</summary>
    public int Count { get; private set; }

    public ref readonly PageNode this[int at] => ref _nodes[at];

    /// <summary>Whether an element shows what stands elsewhere; what it holds itself is for programs that cannot show it.</summary>
    public static bool IsFrame(string name) => name is "iframe" or "frame" or "object" or "embed";

    public static PageTree Of(IElement body, CancellationToken stop)
    {
        var tree = new PageTree();
        tree.Fill(body, stop);
        return tree;
    }

    private void Fill(IElement body, CancellationToken stop)
    {
        var open = new Stack<(int At, INodeList Children, int Next, bool InLink)>();
        open.Push((Add(body, body.LocalName), body.ChildNodes, 0, false));
        while (open.TryPop(out var top))
        {
            if (top.Next == top.Children.Length)
            {
                Close(top.At, open.TryPeek(out var parent) ? parent.At : -1);
                continue;
            }

            open.Push(top with { Next = top.Next + 1 });
            switch (top.Children[top.Next])
            {
                case IText text:
                    AddText(text.Data, top.At, top.InLink);
                    break;
                case IElement element when !Unread.Contains(element.LocalName):
                    stop.ThrowIfCancellationRequested();
                    var name = element.LocalName;
                    var at = Add(element, name);
                    if (IsFrame(name))
                    {
                        Close(at, top.At);
                    }
                    else
                    {
                        open.Push((at, element.ChildNodes, 0, top.InLink || name == "a"));
                    }

                    break;
            }
        }
    }

    private int Add(IElement? element, string text)
    {
        if (Count == _nodes.Length)
        {
            Array.Resize(ref _nodes, Count * 2);
        }

        _nodes[Count] = new PageNode { Element = element, Text = text, End = Count + 1 };
        return Count++;
    }

    private void AddText(string text, int parent, bool inLink)
    {
        Add(null, text);
        var length = text.Length - Spaces.Count(text);
        _nodes[parent].Measure.AddText(length, inLink);
    }

    private void Close(int at, int parent)
    {
        _nodes[at].End = Count;
        if (parent >= 0)
        {
            _nodes[parent].Measure.AddChild(_nodes[at].Text, _nodes[at].Measure);
        }
    }
}
