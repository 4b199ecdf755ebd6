import requests

def get_recommendations(user_id: str, limit: int = 12) -> dict:
    res = requests.post(
        'NIGHTJAR_URL/recommend',
        headers={
            'X-API-KEY': 'NIGHTJAR_KEY',
            'Content-Type': 'application/json',
        },
        json={'user_id': user_id, 'limit': limit, 'placement': 'home'},
    )
    data = res.json()['data']
    return {
        'item_ids': data['all_item_ids'],
        'recommendation_id': data['recommendation_id'],
    }
