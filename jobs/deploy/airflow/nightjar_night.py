"""One night of Nightjar as an Airflow DAG (Airflow 3, or 2 with apache-airflow-providers-standard)."""

from datetime import timedelta

import pendulum
from airflow import DAG
from airflow.providers.standard.operators.bash import BashOperator

with DAG(
    dag_id="nightjar_night",
    schedule="0 2 * * *",
    start_date=pendulum.datetime(2026, 1, 1, tz="Europe/Berlin"),
    catchup=False,  # a missed night is caught up once, by the last run, not by one for every day
    max_active_runs=1,
) as dag:
    BashOperator(
        task_id="night",
        bash_command="/opt/nightjar/cli/nightjar nightly --config /etc/nightjar/night.properties",
        execution_timeout=timedelta(hours=6),
        retries=0,  # what the checks refused once they refuse again
    )
