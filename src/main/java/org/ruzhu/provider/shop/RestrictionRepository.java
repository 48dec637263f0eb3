package org.ruzhu.provider.shop;

import java.util.List;

import org.springframework.data.repository.ListCrudRepository;

interface RestrictionRepository extends ListCrudRepository<Restriction, Long> {

	List<Restriction> findByCaseIdOrderById(String caseId);

	List<Restriction> findByReferenceOrderById(String reference);

}
