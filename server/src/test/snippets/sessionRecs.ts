const res = await fetch('NIGHTJAR_URL/recommend/session', {
  method: 'POST',
  headers: {
    'Content-Type': 'application/json',
    'X-API-KEY': process.env.NEXT_PUBLIC_NIGHTJAR_PUBLISHABLE_KEY!,
  },
  body: JSON.stringify({ clicked_item_id: product.id, limit: 6 }),
});
