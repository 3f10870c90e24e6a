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
}());
