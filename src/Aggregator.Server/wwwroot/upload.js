// Shows how far an upload is. The form works without it: then the browser sends it by itself.
(function () {
    'use strict';
    var form = document.querySelector('form[data-upload]');
    if (!form || !window.FormData || !window.XMLHttpRequest || !('upload' in new XMLHttpRequest())) {
        return;
    }

    var bar = form.querySelector('progress');
    var words = form.querySelector('[aria-live]');
    var button = form.querySelector('button');
    var most = parseInt(form.getAttribute('data-upload'), 10);
    var said = 0;

    function say(text) {
        words.textContent = text;
    }

    function free() {
        button.disabled = false;
        bar.hidden = true;
    }

    function size() {
        var total = 0;
        var files = form.querySelector('input[type=file]').files || [];
        for (var i = 0; i < files.length; i++) {
            total += files[i].size;
        }

        return total;
    }

    form.addEventListener('submit', function (event) {
        event.preventDefault();
        if (size() > most) {
            say('所选文件合计超过 ' + Math.floor(most / 1048576) + ' MB，请分几次报送。');
            return;
        }

        var request = new XMLHttpRequest();
        request.open('POST', form.action);
        request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
        request.upload.onprogress = function (progress) {
            if (!progress.lengthComputable) {
                return;
            }

            var done = Math.floor(progress.loaded / progress.total * 100);
            bar.value = done;
            // Every tenth is enough for whoever listens.
            if (done - said >= 10 || done === 100) {
                said = done;
                say(done < 100 ? '已上传 ' + done + '%。' : '已全部上传，正在登记，请稍候。');
            }
        };
        request.onload = function () {
            var answer = {};
            try {
                answer = JSON.parse(request.responseText);
            } catch (e) {
                answer = {};
            }

            if (answer.location) {
                window.location.href = answer.location;
                return;
            }

            free();
            say(answer.problem || answer.detail || '没有收下，请刷新页面后重试。');
        };
        request.onerror = function () {
            free();
            say('上传中断，这一次都没有收下；请检查网络后重新报送。');
        };
        said = 0;
        bar.value = 0;
        bar.hidden = false;
        button.disabled = true;
        say('开始上传。');
        request.send(new FormData(form));
    });
}());
