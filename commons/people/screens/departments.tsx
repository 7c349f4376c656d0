import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { Section } from '@anlan/platform/ui/detail-page'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { newId } from '@anlan/platform/ui/new-id'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Empty, RefusalNote, Shown } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { type Department, listDepartments, type Post, removeDepartment, removePost, saveDepartment, savePost } from '../contract/department.ts'
import { useChoices, usePersonChoices } from './choices.ts'
import './people.css'

const DepartmentForm = ({ of, onDone }: { readonly of?: Department; readonly onDone: () => void }) => {
  const [id] = useState(newId)
  const { departments } = useChoices()
  return <SchemaForm command={saveDepartment} formKey={`department-${of?.id ?? 'new'}`} {...(of === undefined ? {} : { initial: { name: of.name, parent: of.parent, leader: of.leader } })} fixed={of === undefined ? { id } : { id: of.id, version: of.version }} fields={{ parent: { options: departments.filter((it) => it.value !== of?.id) }, leader: { options: usePersonChoices() } }} submit="保存" onDone={onDone} onCancel={onDone} />
}

const PostForm = ({ of, department, onDone }: { readonly of?: Post; readonly department?: string; readonly onDone: () => void }) => {
  const [id] = useState(newId)
  const initial = of === undefined ? (department === undefined ? {} : { department }) : { name: of.name, department: of.department }
  return <SchemaForm command={savePost} formKey={`post-${of?.id ?? 'new'}`} initial={initial} fixed={of === undefined ? { id } : { id: of.id, version: of.version }} fields={{ department: { options: useChoices().departments } }} submit="保存" onDone={onDone} onCancel={onDone} />
}

/** Parents before children, each with its depth. */
const asTree = (all: readonly Department[], parent: string | null = null, depth = 0): { readonly department: Department; readonly depth: number }[] =>
  all.filter((it) => it.parent === parent).flatMap((department) => [{ department, depth }, ...(depth > 20 ? [] : asTree(all, department.id, depth + 1))])

export const Page = ({ roles }: PageProps) => {
  const answer = useQueryOf(listDepartments, {})
  const dropDepartment = useCommandOf(removeDepartment)
  const dropPost = useCommandOf(removePost)
  const may = saveDepartment.may.some((role) => roles.includes(role))
  const postLine = (post: Post) => (
    <li key={post.id}>
      {post.name}<span className="al-clause">{post.persons} 人</span>
      {may ? <><ActionButtons actions={[{ title: '修改', form: (close) => <PostForm of={post} onDone={close} /> }]} /><Button kind="quiet" disabled={post.persons > 0} title={post.persons > 0 ? '岗位上还有人员，先调整人员再删除' : undefined} onClick={() => void dropPost.send({ id: post.id })}>删除</Button></> : null}
    </li>
  )
  return (
    <section className="people-page">
      <header className="al-page-head">
        <h1>部门岗位</h1>
        <div className="al-page-actions">
          {may ? <ActionButtons actions={[{ title: '新增岗位', form: (close) => <PostForm onDone={close} /> }, { title: '新增部门', primary: true, form: (close) => <DepartmentForm onDone={close} /> }]} /> : null}
        </div>
      </header>
      {dropDepartment.refusal === undefined ? null : <RefusalNote refusal={dropDepartment.refusal} />}
      {dropPost.refusal === undefined ? null : <RefusalNote refusal={dropPost.refusal} />}
      <Shown answer={answer}>
        {({ departments, posts }) =>
          departments.length + posts.length === 0 ? <Empty title="还没有部门和岗位" hint="新增部门，或在“人员”中批量导入，部门和岗位会一并建立" /> : (
            <>
              {asTree(departments).map(({ department, depth }) => (
                <div key={department.id} style={{ marginLeft: `${depth * 1.5}rem`, marginTop: '0.75rem' }}>
                  <Section
                    title={department.name}
                    tools={
                      <span className="al-actions">
                        <span className="al-clause">负责人：{department.leaderName ?? '未指定'}，{department.persons} 人</span>
                        {may ? <ActionButtons actions={[{ title: '修改', form: (close) => <DepartmentForm of={department} onDone={close} /> }, { title: '增加岗位', form: (close) => <PostForm department={department.id} onDone={close} /> }]} /> : null}
                        {may ? <Button kind="quiet" disabled={department.persons > 0} onClick={() => void dropDepartment.send({ id: department.id })}>删除</Button> : null}
                      </span>
                    }
                  >
                    <ul className="people-tree">{posts.filter((it) => it.department === department.id).map(postLine)}</ul>
                  </Section>
                </div>
              ))}
              {posts.some((it) => it.department === null) ? <Section title="不属于部门的岗位"><ul className="people-tree">{posts.filter((it) => it.department === null).map(postLine)}</ul></Section> : null}
            </>
          )
        }
      </Shown>
    </section>
  )
}
