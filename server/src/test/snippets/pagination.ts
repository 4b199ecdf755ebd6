const res = await fetch('NIGHTJAR_URL/recommend', {
  method: 'POST',
  headers: { 'X-API-KEY': 'NIGHTJAR_KEY', 'Content-Type': 'application/json' },
  body: JSON.stringify({ user_id: userId, limit: 12, page: 2 }),
});
const { data } = await res.json();
// data.meta.total_pages tells you how many pages are available
