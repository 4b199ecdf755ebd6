async function getRecommendedProducts(userId: string) {
  const res = await fetch('NIGHTJAR_URL/recommend', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-API-KEY': process.env.NEXT_PUBLIC_NIGHTJAR_PUBLISHABLE_KEY!,
    },
    body: JSON.stringify({ user_id: userId, limit: 12, placement: 'home' }),
  });
  const { data } = await res.json();
  const products = await fetch(`/api/products?ids=${data.all_item_ids.join(',')}`)
    .then(r => r.json());
  return products.map(p => ({ ...p, recommendationId: data.recommendation_id }));
}
