const res = await fetch('NIGHTJAR_URL/recommend/basket', {
  method: 'POST',
  headers: {
    'Content-Type': 'application/json',
    'X-API-KEY': process.env.NEXT_PUBLIC_NIGHTJAR_PUBLISHABLE_KEY!,
  },
  body: JSON.stringify({ item_ids: cartItems.map(i => i.id), limit: 8 }),
});
