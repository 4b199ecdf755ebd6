function RecommendedProductCard({ product }) {
  const handleClick = async () => {
    await fetch('NIGHTJAR_URL/api/v1/events/ingest', {
      method: 'POST',
      headers: {
        'X-API-KEY': process.env.NEXT_PUBLIC_NIGHTJAR_PUBLISHABLE_KEY!,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify([{
        user_id: getUserId(),
        event_name: 'click',
        item_id: product.id,
        recommendation_id: product.recommendationId,
      }]),
      keepalive: true,
    });
  };
  return (
    <div onClick={handleClick}>
      <img src={product.image} alt={product.name} />
      <h3>{product.name}</h3>
      <p>${product.price}</p>
    </div>
  );
}
