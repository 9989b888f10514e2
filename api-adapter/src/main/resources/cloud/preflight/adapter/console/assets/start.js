// Lets what the service has written be seen before anything is loaded that moves it.
const begin = () => import('./app.js');
if (document.hidden) {
  begin();
} else {
  requestAnimationFrame(() => setTimeout(begin));
}
