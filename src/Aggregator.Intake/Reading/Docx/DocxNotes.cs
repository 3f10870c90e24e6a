using System.Globalization;

namespace Aggregator.Intake.Reading.Docx;

/// <summary>Footnotes and endnotes: each gets a mark where it is called, and its text is read behind the paragraph or table it hangs on.</summary>
internal sealed class DocxNotes
{
    private readonly Dictionary<string, (WordNode? Note, string Mark)> _notes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public DocxNotes(WordNode? footnotes, WordNode? endnotes)
    {
        foreach (var note in (footnotes?.All("footnote") ?? []).Concat(endnotes?.All("endnote") ?? []))
        {
            if (note.Attribute("id") is { } id && note.Attribute("type") is null or "normal")
            {
                _notes.TryAdd(note.Name + id, (note, ""));
            }
        }
    }

    /// <summary>The mark of a call, 〔注1〕, and the note unless it has been called before; null when there is no such note.</summary>
    public (string Mark, WordNode? Note)? Call(WordNode reference)
    {
        var kind = reference.Name == "footnoteReference" ? "footnote" : "endnote";
        var key = kind + reference.Attribute("id");
        if (!_notes.TryGetValue(key, out var note))
        {
            return null;
        }

        if (note.Mark.Length == 0)
        {
            var count = _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
            note.Mark = string.Create(CultureInfo.InvariantCulture, $"〔{(kind == "footnote" ? "注" : "尾注")}{count}〕");
        }

        // Once: a note called a thousand times is still one note.
        _notes[key] = note with { Note = null };
        return (note.Mark, note.Note);
    }
}
