package org.ruzhu.joining.agreement;

import java.util.List;

import org.springframework.data.repository.ListCrudRepository;

interface OnlineContractRepository extends ListCrudRepository<OnlineContract, Long> {

	List<OnlineContract> findByCaseIdOrderById(String caseId);

}
