// Keys: '/' goes to the search field, Escape leaves it, arrows walk along lists whose items are links ([data-rove]).

export function keyboard(field, main) {
  addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const inField = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === '/' && !inField) {
      event.preventDefault();
      field.focus();
      field.select();
    } else if (event.key === 'Escape' && event.target === field) {
      field.blur();
      main.focus({ preventScroll: true });
    } else if (event.key === 'ArrowDown' && event.target === field) {
      const first = main.querySelector('[data-rove] a[href]');
      if (first) {
        event.preventDefault();
        first.focus();
      }
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp' || event.key === 'Home' || event.key === 'End') && !inField) {
      rove(event);
    }
  });
}

/** Moves to the next or former item of the list that has the focus; an item is named by its first link. */
function rove(event) {
  const list = event.target.closest?.('[data-rove]');
  if (!list) return;
  const items = [...list.querySelectorAll('[data-item] , :scope > li')]
    .map((item) => (item.matches('a[href]') ? item : item.querySelector('a[href]')))
    .filter((link) => link && link.offsetParent !== null);
  const links = [...new Set(items)];
  let at = links.findIndex((link) => link === event.target);
  if (at < 0) at = links.findIndex((link) => link.closest('li,[data-item]')?.contains(event.target));
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  if (at < 0 || next < 0 || next >= links.length) return;
  event.preventDefault();
  links[next].focus();
}
