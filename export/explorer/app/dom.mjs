// Elements made by calls. Text goes into the page as text nodes and attribute values alone, never as markup.

/** h('a.plain', {href}, 'text', child, ...): a selector of tag and classes, properties, children; what is null or false is left out. */
export function h(selector, properties, ...children) {
  const [tag, ...classes] = selector.split('.');
  const element = document.createElement(tag || 'div');
  if (classes.length > 0) element.className = classes.join(' ');
  set(element, properties);
  return put(element, children);
}

const svgSpace = 'http://www.w3.org/2000/svg';
export function s(tag, attributes, ...children) {
  const element = document.createElementNS(svgSpace, tag);
  for (const [name, value] of Object.entries(attributes ?? {})) if (value != null) element.setAttribute(name, value);
  return put(element, children);
}

function set(element, properties) {
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value == null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
}

function put(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child == null || child === false || child === '') continue;
    element.append(child);
  }
  return element;
}

export function fill(element, ...children) {
  element.replaceChildren();
  return put(element, children);
}

/** Says something to those who do not see the page change. */
export function say(text) {
  const place = document.getElementById('said');
  if (place) place.textContent = text;
}
