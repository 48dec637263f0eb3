package org.ruzhu.membership.contract;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.ListCrudRepository;

interface ContractTermRepository extends ListCrudRepository<ContractTerm, Long> {

	List<ContractTerm> findByCaseIdOrderByNumber(String caseId);

	Optional<ContractTerm> findFirstByCaseIdOrderByNumberDesc(String caseId);

}
