package org.ruzhu.desk.webhook;

import java.util.Collection;
import java.util.List;

import org.springframework.data.repository.ListCrudRepository;

interface EndpointRepository extends ListCrudRepository<WebhookEndpoint, Long> {

	List<WebhookEndpoint> findByMarketIdInOrderById(Collection<String> marketIds);

}
