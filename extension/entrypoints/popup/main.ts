document.body.textContent = 'Galley';
