package org.ruzhu.platform.security.process;

import java.util.List;
import java.util.Objects;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.repository.ProcessDefinition;

import org.springframework.stereotype.Component;

/** The engine's tenants: one for every market that has models. */
@Component
class StaffMarkets {

	private final RepositoryService repository;

	private final IdentityService identity;

	StaffMarkets(RepositoryService repository, IdentityService identity) {
		this.repository = repository;
		this.identity = identity;
	}

	List<String> all() {
		return this.repository.createProcessDefinitionQuery()
			.latestVersion()
			.list()
			.stream()
			.map(ProcessDefinition::getTenantId)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
	}

	void create() {
		all().stream()
			.filter((market) -> this.identity.createTenantQuery().tenantId(market).count() == 0)
			.forEach(this::create);
	}

	private void create(String market) {
		Tenant tenant = this.identity.newTenant(market);
		tenant.setName(market);
		this.identity.saveTenant(tenant);
	}

}
