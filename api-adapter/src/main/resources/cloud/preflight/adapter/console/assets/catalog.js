// Finds rows while one types. Without it the form asks the service.
export function enliven(main) {
  const field = main.querySelector('#q');
  const rows = [...main.querySelectorAll('#rows > li')];
  if (!field || !rows.length) {
    return;
  }
  const find = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    rows.forEach((row) => {
      row.hidden = !words.every((word) => row.dataset.text.includes(word));
    });
    const found = rows.filter((row) => !row.hidden).length;
    main.querySelector('#found').textContent = found;
    main.querySelector('#none').hidden = found > 0;
    history.replaceState(null, '', field.value ? `?${new URLSearchParams({ q: field.value })}` : location.pathname);
  };
  field.addEventListener('input', find);
  field.form.addEventListener('submit', (event) => {
    event.preventDefault();
    find();
  });
}
