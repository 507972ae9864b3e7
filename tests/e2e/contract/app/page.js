window.pageGlobal = 'page';
window.moduleRan = true;
document.body.dataset.ready = 'yes';
