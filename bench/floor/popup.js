// The least a popup can do: one button that is ready at once.
document.querySelector('#save').disabled = false;
