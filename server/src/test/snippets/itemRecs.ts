// Get items similar to a given product (for "Customers also viewed")
const res = await fetch(
  `NIGHTJAR_URL/item/${product.id}?limit=4`,
  {
    headers: {
      'X-API-KEY': process.env.NEXT_PUBLIC_NIGHTJAR_PUBLISHABLE_KEY!,
    },
  }
);
const { data } = await res.json();
