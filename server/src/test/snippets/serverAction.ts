// app/actions/recommendations.ts
async function getRecommendedProducts(userId: string, placement = 'home') {
  // 1. Fetch recommendation IDs from NIGHTJAR
  const res = await fetch('NIGHTJAR_URL/recommend', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-API-KEY': process.env.NEXT_PUBLIC_NIGHTJAR_PUBLISHABLE_KEY!,
    },
    body: JSON.stringify({ user_id: userId, limit: 12, placement }),
  });
  const { data } = await res.json();
  if (!data?.all_item_ids?.length) return [];
  // 2. Hydrate with your product data
  const products = await getProductsByIds(data.all_item_ids); // your own DB call
  // 3. Attach recommendation_id for attribution
  return products.map(p => ({
    ...p,
    recommendationId: data.recommendation_id,
  }));
}
