// Small conveniences. Every page does its work without them; old browsers that do not understand this file show the plain page.
(function () {
    'use strict';
    // A choice in a filter counts at once; without this, by its button.
    document.addEventListener('change', function (event) {
        var field = event.target;
        if (field.tagName === 'SELECT' && field.form && field.form.className.indexOf('filter') >= 0) {
            field.form.submit();
        }
    });

    // The search above a table narrows the rows of this page while it is typed; all rows are found by its button. Nothing is remembered.
    document.addEventListener('input', function (event) {
        var id = event.target.getAttribute && event.target.getAttribute('data-rows');
        var table = id && (document.getElementById(id + '-table') || document.getElementById(id));
        var rows, words, i, k, text, shown;
        if (!table || !table.tBodies) {
            return;
        }

        words = event.target.value.toLowerCase().split(/\s+/);
        for (i = 0; i < table.tBodies.length; i += 1) {
            rows = table.tBodies[i].rows;
            for (k = 0; k < rows.length; k += 1) {
                text = rows[k].textContent.toLowerCase();
                shown = words.every(function (word) { return text.indexOf(word) >= 0; });
                rows[k].hidden = !shown;
            }
        }
    });
}());
