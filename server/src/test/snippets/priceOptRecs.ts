// Drop-in replacement for POST /recommend — change only the URL
const res = await fetch('NIGHTJAR_URL/recommend/price_optimized', {
  method: 'POST',
  headers: {
    'Content-Type': 'application/json',
    'X-API-KEY': process.env.NEXT_PUBLIC_NIGHTJAR_PUBLISHABLE_KEY!,
  },
  body: JSON.stringify({ user_id: userId, limit: 12, placement: 'home' }),
});
