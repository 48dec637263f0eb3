package org.ruzhu.money.invoice;

import java.util.List;

import org.springframework.data.repository.ListCrudRepository;

interface ChargeReductionRepository extends ListCrudRepository<ChargeReduction, Long> {

	List<ChargeReduction> findByCaseId(String caseId);

}
