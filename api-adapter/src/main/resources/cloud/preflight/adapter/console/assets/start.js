// Lets what the service has written be seen before anything is loaded that moves it.
const begin = () => import('./app.js');
new PerformanceObserver(begin).observe({ type: 'paint', buffered: true });
// What is hidden is not painted.
setTimeout(begin, document.hidden ? 0 : 500);
